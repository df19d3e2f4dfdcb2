package org.gradus.exercise;

import org.gradus.grading.Grader;
import org.gradus.grading.Task;

/// A task with the grader of its answers.
public record Question(Task task, Grader grader) {}
