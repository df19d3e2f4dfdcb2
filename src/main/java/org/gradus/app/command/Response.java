package org.gradus.app.command;

import org.gradus.app.request.Members;
import org.gradus.app.request.Refused;
import org.gradus.number.Budget;

/// The JSON response to one request of many: none of them ends the others.
final class Response {
  private Response() {}

  /// The members that the work adds, or the error that it ends with, on one line.
  static String of(Members members, Runnable work) {
    try {
      work.run();
    } catch (Refused refused) {
      refused.response(members);
    } catch (Budget.Exhausted end) {
      Refused.exhausted(end).response(members);
    } catch (StackOverflowError | OutOfMemoryError tooLarge) {
      Refused.tooLarge().response(members);
    } catch (RuntimeException fault) {
      Refused.request("This is a fault of the program: " + fault).response(members);
    }
    return members.json();
  }
}
