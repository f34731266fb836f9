import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

record ViewingForm(String email, long flat) {
}

@Controller
class ViewingController {
    @PostMapping("/viewings")
    String request(ViewingForm form, RedirectAttributes next) {
        next.addAttribute("viewing", form.flat()); // ok: personal-data-in-url
        next.addAttribute("email", form.email()); // finding: personal-data-in-url
        return "redirect:/viewings/requested";
    }

    @PostMapping("/viewings/cancel")
    String cancel(ViewingForm form, RedirectAttributes next) {
        next.addFlashAttribute("email", form.email()); // ok: personal-data-in-url
        return "redirect:/viewings/cancelled";
    }
}
