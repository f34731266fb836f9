import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

class KeyInQuery implements Interceptor {
  private final String key;

  KeyInQuery(String key) {
    this.key = key;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    // finding: password-in-url
    HttpUrl address = request.url().newBuilder().addQueryParameter("access_key", key).build();
    return chain.proceed(request.newBuilder().url(address).build());
  }
}

class KeyInHeader implements Interceptor {
  private final String key;

  KeyInHeader(String key) {
    this.key = key;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    // ok: password-in-url
    HttpUrl address = request.url().newBuilder().addQueryParameter("format", "json").build();
    return chain.proceed(request.newBuilder().url(address).header("X-Access-Key", key).build());
  }
}
