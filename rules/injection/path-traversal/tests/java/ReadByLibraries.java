import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.util.List;
import java.util.logging.FileHandler;
import org.apache.commons.io.FileUtils;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReadByLibraries {
  private final ObjectMapper mapper = new ObjectMapper();

  @GetMapping("/sheets")
  JsonNode sheets(@RequestParam String name, @RequestParam int number) throws Exception {
    WorkbookFactory.create(new File("/data/sheets/" + name)); // finding: path-traversal
    WorkbookFactory.create(new File("/data/sheets/" + number + ".xlsx")); // ok: path-traversal
    OPCPackage.open("/data/sheets/" + name); // finding: path-traversal
    new FileHandler("/var/log/app/" + name + ".log"); // finding: path-traversal
    new FileHandler("/var/log/app/" + number + ".log"); // ok: path-traversal
    List<String> lines = FileUtils.readLines(FileUtils.getFile("/data", name), "UTF-8"); // finding: path-traversal
    return mapper.readTree(new File("/data/settings/" + name)); // finding: path-traversal
  }

  @PostMapping("/settings")
  JsonNode settings(@RequestBody String body) throws Exception {
    return mapper.readTree(body); // ok: path-traversal
  }
}
