package shop.pages;

import java.io.IOException;
import java.io.PrintWriter;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.commons.text.StringEscapeUtils;
import org.owasp.encoder.Encode;
import org.springframework.web.util.HtmlUtils;

class Pages extends HttpServlet {
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("text/html");
    PrintWriter out = response.getWriter();
    // finding: cross-site-scripting
    out.println("<h1>Results for " + request.getParameter("q") + "</h1>");
    String user = request.getHeader("X-User");
    // finding: cross-site-scripting
    response.getWriter().write(String.format("<p>Hello %s</p>", user));
    for (Cookie cookie : request.getCookies()) {
      // finding: cross-site-scripting
      if (cookie.getName().equals("nick")) out.print(cookie.getValue());
    }
    StringBuilder page = new StringBuilder("<ul>");
    for (String tag : request.getParameterValues("tag")) page.append("<li>").append(tag);
    // finding: cross-site-scripting
    out.append(page.toString());
    // finding: cross-site-scripting
    response.getOutputStream().print("<a href='?" + request.getQueryString() + "'>next</a>");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    PrintWriter out = response.getWriter();
    // ok: cross-site-scripting
    out.println("<h1>Thank you</h1>");
    // ok: cross-site-scripting
    out.println("<p>" + Encode.forHtml(request.getParameter("name")) + "</p>");
    // ok: cross-site-scripting
    out.println("<p>" + HtmlUtils.htmlEscape(request.getParameter("city")) + "</p>");
    // ok: cross-site-scripting
    out.println("<p>" + StringEscapeUtils.escapeHtml4(request.getHeader("X-User")) + "</p>");
    int count = Integer.parseInt(request.getParameter("count"));
    // ok: cross-site-scripting
    out.println("<p>" + count + " items</p>");
    String size = "large".equals(request.getParameter("size")) ? "large" : "small";
    // ok: cross-site-scripting
    out.println("<div class='" + size + "'>");
  }

  // answers that are no pages
  void lists(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String name = request.getParameter("name");
    response.setContentType("application/json;charset=UTF-8");
    // ok: cross-site-scripting
    response.getWriter().write("{\"name\":\"" + name + "\"}");
  }

  void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Content-Type", "text/csv");
    PrintWriter out = response.getWriter();
    // ok: cross-site-scripting
    out.append("name\n").append(request.getParameter("name"));
  }

  void either(HttpServletRequest request, HttpServletResponse response, boolean page) throws IOException {
    response.setContentType(page ? "text/html" : "text/plain");
    // finding: cross-site-scripting
    response.getWriter().write("<b>" + request.getParameter("name") + "</b>");
  }

  void drawing(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("image/svg+xml");
    // finding: cross-site-scripting
    response.getWriter().write("<svg><text>" + request.getParameter("name") + "</text></svg>");
  }
}
