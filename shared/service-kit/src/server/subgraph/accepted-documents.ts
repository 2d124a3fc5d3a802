import type { DocumentNode } from 'graphql';

const MAX_DOCUMENTS = 500;
const MAX_CHARACTERS = 32_768;

/** Documents that were parsed and found valid, by their text: the 500 used last; long texts are not kept. */
export class AcceptedDocuments {
  readonly #documents = new Map<string, DocumentNode>();

  /** Keeps a document that is valid for the schema. */
  add(text: string, document: DocumentNode): void {
    if (text.length > MAX_CHARACTERS) return;
    this.#documents.delete(text);
    this.#documents.set(text, document);
    const [oldest] = this.#documents.keys();
    if (this.#documents.size > MAX_DOCUMENTS && oldest !== undefined) this.#documents.delete(oldest);
  }

  /** The document of a text, or undefined when it is not kept. */
  find(text: string): DocumentNode | undefined {
    const document = this.#documents.get(text);
    if (document) this.add(text, document);
    return document;
  }
}
