package shop.exports;

import cn.hutool.core.io.FileUtil;
import cn.hutool.core.util.StrUtil;
import cn.hutool.core.util.ZipUtil;
import java.io.File;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HutoolFiles {
  @GetMapping("/read")
  String read(@RequestParam String name) {
    // finding: path-traversal
    return FileUtil.readUtf8String("/srv/exports/" + StrUtil.removePrefix(name, "/"));
  }

  @GetMapping("/named")
  String named(@RequestParam String name) {
    // ok: path-traversal
    return FileUtil.readUtf8String("/srv/exports/" + FileUtil.getName(name));
  }

  @GetMapping("/write")
  void write(@RequestParam String name, @RequestParam String text) {
    FileUtil.writeUtf8String(text, FileUtil.file("/srv/exports", name)); // finding: path-traversal
    FileUtil.writeUtf8String(text, new File("/srv/exports/all.txt")); // ok: path-traversal
  }

  @GetMapping("/inside")
  boolean inside(@RequestParam String name) {
    File root = new File("/srv/exports");
    File file = FileUtil.checkSlip(root, FileUtil.file(root, name));
    // ok: path-traversal
    return FileUtil.del(file);
  }

  @GetMapping("/unpack")
  List<File> unpack(@RequestParam String name) {
    // finding: path-traversal
    ZipUtil.unzip("/srv/uploads/orders.zip", "/srv/exports/" + name);
    return List.of();
  }
}
