import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.util.List;

/** HeidelTime on many files in one process: arguments are its configuration and a list of "FILE TAB DATE" lines. */
public class HeidelTimePeer {
  public static void main(String[] args) throws Exception {
    HeidelTimeStandalone heidelTime =
        new HeidelTimeStandalone(
            Language.ENGLISH, DocumentType.NEWS, OutputType.TIMEML, args[0], POSTagger.STANFORDPOSTAGGER);
    SimpleDateFormat day = new SimpleDateFormat("yyyy-MM-dd");
    List<String> lines = Files.readAllLines(Path.of(args[1]));
    for (String line : lines) {
      String[] cells = line.split("\t");
      Path file = Path.of(cells[0]);
      String timeMl = heidelTime.process(Files.readString(file), day.parse(cells[1]));
      Files.writeString(Path.of(cells[0] + ".tml"), timeMl);
    }
  }
}
