package org.example.desk;

import java.util.Objects;
import org.springframework.web.server.WebSession;

final class Back {
  private static final String BACK = "desk.back";

  static void remember(WebSession session, String back) {
    session.getAttributes().put(BACK, back);
    session.getAttributes().put("home", "/desk/home");
  }

  static String recall(WebSession session) {
    Object back = session.getAttribute(BACK);
    return Objects.toString(back, "/desk/home");
  }
}
