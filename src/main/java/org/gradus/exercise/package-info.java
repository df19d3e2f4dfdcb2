/// Exercise files: reading, parameters and variants, generation with nice answers, sheets with
/// generated solutions, export.
///
/// An {@link org.gradus.exercise.ExerciseFile} is Markdown below a front matter in YAML, whose keys
/// the table {@link org.gradus.exercise.Keys} names. What a task asks is left to a {@link
/// org.gradus.exercise.Questions}, so that a file knows every kind that the grader knows.
package org.gradus.exercise;
