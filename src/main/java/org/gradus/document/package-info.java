/// A document model (headings, paragraphs, formulas, steps, tables; figures as lines, areas and
/// texts) and one writer a format: text, Markdown, LaTeX, HTML, JSON, SVG, terminal.
package org.gradus.document;
