import static org.jboss.netty.handler.codec.http.HttpHeaders.Names.CONTENT_TYPE;

import fi.iki.elonen.NanoHTTPD;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.util.CharsetUtil;
import org.apache.commons.text.StringEscapeUtils;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.jboss.netty.buffer.ChannelBuffers;
import org.jboss.netty.channel.MessageEvent;
import org.jboss.netty.handler.codec.http.DefaultHttpResponse;
import org.jboss.netty.handler.codec.http.HttpRequest;
import org.jboss.netty.handler.codec.http.HttpResponse;

class Greeting extends SimpleChannelInboundHandler<FullHttpRequest> {
  @Override
  protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
    String name = new QueryStringDecoder(request.uri()).parameters().get("name").get(0);
    ByteBuf page = Unpooled.copiedBuffer("<p>Hello " + name + "</p>", CharsetUtil.UTF_8);
    // finding: cross-site-scripting
    FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, page);
    ctx.writeAndFlush(response);
  }

  FullHttpResponse later(FullHttpRequest request) {
    FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    String text = "<pre>" + request.content().toString(CharsetUtil.UTF_8) + "</pre>";
    // finding: cross-site-scripting
    response.content().writeBytes(Unpooled.copiedBuffer(text, CharsetUtil.UTF_8));
    return response;
  }

  FullHttpResponse escaped(FullHttpRequest request) {
    String text = "<p>" + StringEscapeUtils.escapeHtml4(request.uri()) + "</p>";
    ByteBuf page = Unpooled.copiedBuffer(text, CharsetUtil.UTF_8);
    // ok: cross-site-scripting
    return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, page);
  }

  FullHttpResponse echo(FullHttpRequest request) {
    // ok: cross-site-scripting
    return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, request.content().copy());
  }
}

class EarlierGreeting {
  void messageReceived(MessageEvent event) {
    HttpRequest request = (HttpRequest) event.getMessage();
    HttpResponse response = new DefaultHttpResponse(null, null);
    response.setHeader(CONTENT_TYPE, "text/html");
    // finding: cross-site-scripting
    response.setContent(ChannelBuffers.copiedBuffer("<p>No page " + request.getUri() + "</p>", CharsetUtil.UTF_8));
    // ok: cross-site-scripting
    response.setContent(ChannelBuffers.copiedBuffer("no page " + request.getUri(), CharsetUtil.UTF_8));
    event.getChannel().write(response);
  }
}

class SmallServer extends NanoHTTPD {
  SmallServer() {
    super(8080);
  }

  @Override
  public Response serve(IHTTPSession session) {
    String name = session.getParms().get("name");
    if (name == null) {
      // ok: cross-site-scripting
      return newFixedLengthResponse("<p>Who are you?</p>");
    }
    if (session.getUri().equals("/plain")) {
      // ok: cross-site-scripting
      return newFixedLengthResponse(Response.Status.OK, "text/plain", "Hello " + name);
    }
    if (session.getUri().equals("/page")) {
      // finding: cross-site-scripting
      return newFixedLengthResponse(Response.Status.OK, NanoHTTPD.MIME_HTML, name);
    }
    // finding: cross-site-scripting
    return newFixedLengthResponse("<p>Hello " + name + "</p>");
  }
}

class Welcome extends HttpHandler {
  @Override
  public void service(Request request, Response response) throws Exception {
    String name = request.getParameter("name");
    response.setContentType("text/html");
    // finding: cross-site-scripting
    response.getWriter().write("<p>Hello " + name + "</p>");
    // ok: cross-site-scripting
    response.getWriter().write("<p>Hello " + StringEscapeUtils.escapeHtml4(name) + "</p>");
  }
}
