package shop.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

class OwnEscapes {
  void greet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("text/html");
    response.getWriter().write("<p>" + entities(request.getParameter("name")) + "</p>"); // ok: cross-site-scripting
    response.getWriter().write("<p>" + characters(request.getParameter("name")) + "</p>"); // finding: cross-site-scripting
  }

  static String entities(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<') out.append("&lt;");
      else if (c == '>') out.append("&gt;");
      else if (c == '&') out.append("&amp;");
      else if (c == '"') out.append("&quot;");
      else out.append(c);
    }
    return out.toString();
  }

  /** The other way round. */
  static String characters(String text) {
    StringBuilder out = new StringBuilder();
    for (String part : text.split(";")) {
      if (part.equals("&lt")) out.append('<');
      else if (part.equals("&amp")) out.append('&');
      else out.append(part);
    }
    return out.toString();
  }
}
