package harbour;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

public interface HarbourApi {
    @GetMapping("/charts/{name}")
    String chart(@PathVariable("name") String name);

    @GetMapping("/tides")
    String tide(@RequestParam("day") int day);

    String archive(String name);
}
