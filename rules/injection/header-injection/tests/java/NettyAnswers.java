package files.net;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

class NettyAnswers extends SimpleChannelInboundHandler<FullHttpRequest> {
  @Override
  protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
    String name = new QueryStringDecoder(request.uri()).parameters().get("as").get(0);
    ctx.write(unchecked(name));
    ctx.write(checked(name));
    ctx.write(encoded(name));
    ctx.write(empty(name));
    ctx.write(single(name));
    ctx.write(given(name));
    ctx.write(copied(name, request));
  }

  private FullHttpResponse unchecked(String name) {
    FullHttpResponse response = make(new byte[0]);
    // finding: header-injection
    response.headers().set(HttpHeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    return response;
  }

  private FullHttpResponse encoded(String name) {
    FullHttpResponse response = make(new byte[0]);
    // ok: header-injection
    response.headers().set(HttpHeaderNames.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    return response;
  }

  private FullHttpResponse checked(String name) {
    FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.EMPTY_BUFFER);
    // ok: header-injection
    response.headers().set(HttpHeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    return response;
  }

  private HttpResponse empty(String name) {
    HttpResponse response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, false);
    // finding: header-injection
    response.headers().setInt("X-Parts", 3).add("X-File", name);
    return response;
  }

  private HttpResponse single(String name) {
    // what is switched off here is one value for each name
    HttpResponse response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, true, false);
    // ok: header-injection
    response.headers().set("X-File", name);
    return response;
  }

  private Object given(String name) {
    HttpHeaders headers = new DefaultHttpHeaders(false);
    // finding: header-injection
    headers.add("X-File", name);
    return headers;
  }

  private HttpResponse copied(String name, FullHttpRequest request) {
    HttpResponse response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, false);
    // ok: header-injection
    response.headers().set("X-Agent", request.headers().get("User-Agent"));
    return response;
  }

  private FullHttpResponse make(byte[] body) {
    FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(body), false);
    response.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, body.length);
    return response;
  }
}
