/// Tasks, answers, verdicts, misconceptions, scores.
package org.gradus.grading;
