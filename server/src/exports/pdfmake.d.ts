/** The part of pdfmake 0.3 that is used here; it ships no types of its own. */
declare module 'pdfmake' {
  export interface PdfDocument {
    getBuffer(): Promise<Uint8Array>
  }
  interface Printer {
    addFonts(fonts: object): void
    setUrlAccessPolicy(allow: (address: string) => boolean): void
    setLocalAccessPolicy(allow: (path: string) => boolean): void
    createPdf(definition: object): PdfDocument
  }
  const printer: Printer
  export default printer
}

declare module 'pdfmake/fonts/Roboto.js' {
  const fonts: { readonly Roboto: { readonly [style: string]: string } }
  export default fonts
}
