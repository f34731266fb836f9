import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import org.springframework.util.FileCopyUtils;

class CopiedStreams extends HttpServlet {
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    // ok: path-traversal
    byte[] body = FileCopyUtils.copyToByteArray(request.getInputStream());
    File target = new File("/srv/uploads", request.getParameter("name"));
    // finding: path-traversal
    FileCopyUtils.copy(body, target);
    // ok: path-traversal
    FileCopyUtils.copy(body, new File("/srv/uploads/last"));
    response.setStatus(201);
  }
}
