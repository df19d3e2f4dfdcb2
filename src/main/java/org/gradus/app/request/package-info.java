/// What an operation is asked and what it answers: fields, requests from a command line or from
/// JSON, answers, refusals.
package org.gradus.app.request;
