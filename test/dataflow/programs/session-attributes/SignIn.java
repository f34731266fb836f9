package org.example.desk;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** What one request puts into the session, the next ones find there. */
public class SignIn extends HttpServlet {
  private static final String NEXT = "next";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    request.getSession().setAttribute(NEXT, request.getParameter("next")); // finding: trust-boundary-violation
    request.getSession().setAttribute("start", "/desk");
    request.getSession().setAttribute("visitor", new Visitor(request.getParameter("name"), 3)); // finding: trust-boundary-violation
    getServletContext().setAttribute("motto", request.getParameter("motto"));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    HttpSession session = request.getSession();
    String target = (String) session.getAttribute(NEXT);
    response.sendRedirect(target); // finding: open-redirect
    response.sendRedirect((String) session.getAttribute("start")); // ok: open-redirect
    Visitor visitor = (Visitor) session.getAttribute("visitor");
    response.getWriter().write("<p>" + visitor.name); // finding: cross-site-scripting
    response.getWriter().write("<p>" + visitor.visits); // ok: cross-site-scripting
    response.getWriter().write("<p>" + getServletContext().getAttribute("motto")); // finding: cross-site-scripting
  }

  static class Visitor {
    final String name;
    final int visits;

    Visitor(String name, int visits) {
      this.name = name;
      this.visits = visits;
    }
  }
}
