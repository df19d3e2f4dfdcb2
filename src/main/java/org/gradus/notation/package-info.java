/// Text ⇄ expression: the ANTLR reader, reading notes, syntax errors; writers for text, ASCII,
/// LaTeX, MathML.
package org.gradus.notation;
