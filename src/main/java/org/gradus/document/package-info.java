/// A document model (headings, paragraphs, formulas, steps, tables; figures as lines, areas and
/// texts) and one writer a format: text, Markdown, LaTeX, HTML, JSON, SVG, terminal.
///
/// A document says what its parts are (a heading, a step with its reason, a column of formulas);
/// how they look is the business of the writer. Formulas stay expressions until a writer writes
/// them.
package org.gradus.document;
