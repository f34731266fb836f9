import fi.iki.elonen.NanoHTTPD;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

class OwnServers {
  void next(ChannelHandlerContext ctx, FullHttpRequest request) {
    QueryStringDecoder query = new QueryStringDecoder(request.uri());
    String next = query.parameters().get("next").get(0);
    FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.FOUND);
    // finding: open-redirect
    response.headers().set(HttpHeaderNames.LOCATION, next);
    // ok: open-redirect
    response.headers().set(HttpHeaderNames.LOCATION, "/login?next=" + next);
    // ok: open-redirect
    response.headers().set("X-Next", next);
    ctx.writeAndFlush(response);
  }

  /** The path as it was sent may begin with two slashes and a host. */
  void folder(ChannelHandlerContext ctx, FullHttpRequest request) {
    FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.FOUND);
    // finding: open-redirect
    response.headers().set(HttpHeaderNames.LOCATION, request.uri() + '/');
    // ok: open-redirect
    response.headers().set(HttpHeaderNames.LOCATION, "https://shop.example" + request.uri());
    ctx.writeAndFlush(response);
  }

  void undertow(HttpServerExchange exchange) {
    String next = exchange.getQueryParameters().get("next").getFirst();
    // finding: open-redirect
    exchange.getResponseHeaders().put(Headers.LOCATION, next);
    // ok: open-redirect
    exchange.getResponseHeaders().put(Headers.LOCATION, "/pages/" + next);
    // ok: open-redirect
    exchange.getResponseHeaders().put(Headers.ETAG, next);
  }
}

class Forwards extends NanoHTTPD {
  Forwards() {
    super(8080);
  }

  @Override
  public Response serve(IHTTPSession session) {
    Response response = newFixedLengthResponse(Response.Status.REDIRECT, "text/plain", "");
    // finding: open-redirect
    response.addHeader("Location", session.getParms().get("to"));
    return response;
  }
}
