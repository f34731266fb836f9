import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;

class EqualHosts {
  private static final String HOST = "api.harbour.example";

  InputStream checked(HttpServletRequest request) throws IOException {
    URI uri = URI.create(request.getParameter("from"));
    if (!HOST.equals(uri.getHost())) {
      throw new IllegalArgumentException();
    }
    // ok: server-side-request-forgery
    return uri.toURL().openStream();
  }

  InputStream ignoringCase(HttpServletRequest request) throws IOException {
    URL url = new URL(request.getParameter("from"));
    if (!url.getHost().equalsIgnoreCase("api.harbour.example")) {
      return null;
    }
    // ok: server-side-request-forgery
    return url.openStream();
  }

  InputStream refused(HttpServletRequest request) throws IOException {
    URI uri = URI.create(request.getParameter("from"));
    if (HOST.equals(uri.getHost())) {
      return null;
    }
    // finding: server-side-request-forgery
    return uri.toURL().openStream();
  }

  InputStream byScheme(HttpServletRequest request) throws IOException {
    URI uri = URI.create(request.getParameter("from"));
    if (!"https".equals(uri.getScheme())) {
      return null;
    }
    // finding: server-side-request-forgery
    return uri.toURL().openStream();
  }
}
