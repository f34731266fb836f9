import cn.hutool.http.HttpUtil;
import com.github.kevinsawicki.http.HttpRequest;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequestFactory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.IOUtils;
import org.apache.http.client.fluent.Request;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.Dsl;
import org.eclipse.jetty.client.HttpClient;
import org.springframework.core.io.UrlResource;

class MoreClients {
  void ssrf(HttpServletRequest request, HttpServletResponse response, HttpClient jetty, AsyncHttpClient ahc, HttpRequestFactory g) throws Exception {
    String in = request.getParameter("in");
    jetty.GET(in); // finding: server-side-request-forgery
    jetty.newRequest(in).send(); // finding: server-side-request-forgery
    ahc.prepareGet(in).execute(); // finding: server-side-request-forgery
    Dsl.get(in).build(); // finding: server-side-request-forgery
    g.buildGetRequest(new GenericUrl(in)).execute(); // finding: server-side-request-forgery
    Request.Get(in).execute(); // finding: server-side-request-forgery
    IOUtils.toString(new java.net.URL(in), "utf-8"); // finding: server-side-request-forgery
    FileUtils.copyURLToFile(new java.net.URL(in), new File("x")); // finding: server-side-request-forgery
    new UrlResource(in).getInputStream(); // finding: server-side-request-forgery
    HttpRequest.get(in).body(); // finding: server-side-request-forgery
    HttpUtil.get(in); // finding: server-side-request-forgery
  }
}
