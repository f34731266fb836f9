import com.acme.web.PortalServlet;
import com.acme.batch.Job;
import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

// the base class is in a library; what its methods take tells that it is a servlet
class Portal extends PortalServlet {
  protected void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String user = request.getParameter("user");
    // finding: password-in-log
    log("login of " + user + " in " + request.getSession().getId());
    // finding: password-in-log
    getServletContext().log("tried " + request.getParameter("password"));
    // ok: password-in-log
    log("login of " + user);
  }
}

class Nightly extends Job {
  void run(String password) {
    // of this class nothing is known
    // ok: password-in-log
    log("run with " + password);
  }
}
