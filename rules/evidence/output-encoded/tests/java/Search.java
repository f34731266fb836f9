import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.owasp.encoder.Encode;

class Search extends HttpServlet {
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    // finding: output-encoded
    response.getWriter().println("<p>" + Encode.forHtml(request.getParameter("q")) + "</p>");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    // ok: output-encoded
    response.getWriter().println("<p>" + request.getParameter("q") + "</p>");
  }
}
