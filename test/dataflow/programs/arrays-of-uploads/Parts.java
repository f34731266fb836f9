package org.example.papers;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

class Parts extends HttpServlet {
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
    request.getParts().stream().forEach(part -> {
      try {
        part.write(part.getSubmittedFileName()); // finding: path-traversal
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    });
    request.getParts().forEach(part -> {
      try {
        part.write(part.getSize() + ".bin"); // ok: path-traversal
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    });
    String page = Arrays.stream(request.getCookies()).filter(cookie -> cookie.getName().equals("page"))
        .map(Cookie::getValue).findFirst().orElse("/");
    response.sendRedirect(page); // finding: open-redirect
  }
}
