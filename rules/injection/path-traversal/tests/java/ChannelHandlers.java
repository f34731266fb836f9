package shop.channels;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import io.netty.handler.codec.http.multipart.InterfaceHttpData.HttpDataType;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

class ChannelHandlers extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final Path ROOT = Path.of("/srv/pages");
  private final Map<String, String> fields = new HashMap<>();

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) throws Exception {
    QueryStringDecoder query = new QueryStringDecoder(request.uri());
    String page = query.parameters().get("page").get(0);
    Files.readString(ROOT.resolve(page)); // finding: path-traversal
    Files.readString(ROOT.resolve(Path.of(page).getFileName())); // ok: path-traversal
    new RandomAccessFile("/srv/pages" + query.path(), "r").close(); // finding: path-traversal
    Files.readString(ROOT.resolve(String.valueOf(request.method().name().length()))); // ok: path-traversal
    Files.readString(ROOT.resolve(field(request, "name"))); // finding: path-traversal
  }

  private String field(FullHttpRequest request, String name) throws IOException {
    HttpPostRequestDecoder form = new HttpPostRequestDecoder(request);
    for (InterfaceHttpData data : form.getBodyHttpDatas()) {
      if (data.getHttpDataType() == HttpDataType.Attribute) fields.put(data.getName(), ((Attribute) data).getValue());
      if (data instanceof FileUpload upload) upload.renameTo(new File("/srv/uploads", upload.getFilename())); // finding: path-traversal
    }
    return fields.get(name);
  }
}
