import java.io.IOException;
import java.io.PrintWriter;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

class SignIn extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    PrintWriter out = response.getWriter();
    out.println("<html><body>");
    // finding: password-form-by-get
    out.println("<form action='/session' method='get'>");
    out.println("<label>User <input name='user'></label>");
    out.println("<label>Password <input name='p' type='password'></label>");
    out.println("</form></body></html>");
  }

  void byPost(HttpServletResponse response) throws IOException {
    // ok: password-form-by-get
    response.getWriter().println("<form action='/session' method='post'>");
    response.getWriter().println("<input name='p' type='password'>");
    response.getWriter().println("</form>");
  }

  void twoForms(HttpServletResponse response) throws IOException {
    // the search is by GET, the password is not in it
    response.getWriter().print("<form action='/search' method=\"GET\"><input name='q'></form>");
    // ok: password-form-by-get
    response.getWriter().print("<form action='/session' method=\"POST\"><input type='password' name='p'></form>");
  }

  void elsewhere(PrintWriter page, PrintWriter log) {
    // ok: password-form-by-get
    page.println("<form action='/search' method='get'>");
    log.println("<input type='password'>");
  }

  String built(String action) {
    StringBuilder html = new StringBuilder();
    // finding: password-form-by-get
    html.append("<form method=get action='").append(action).append("'>").append("<input type=password name=p>");
    return html.append("</form>").toString();
  }

  String added(String action) {
    // finding: password-form-by-get
    return "<form method='get' action='" + action + "'>" + "<fieldset><input type='password' name='p'></fieldset></form>";
  }

  String block() {
    // finding: password-form-by-get
    return """
        <form method="get" action="/session">
          <input type="password" name="p">
        </form>
        """;
  }
}
