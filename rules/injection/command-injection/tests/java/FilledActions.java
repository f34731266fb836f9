package desk.actions;

import com.opensymphony.xwork2.ActionSupport;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

class FilledActions extends ActionSupport {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,252}");

  private String host;
  private String name;
  private int count;
  private List<String> labels;
  private Device device;
  private String root = "/srv/data";
  private Map<String, Object> session;
  private DeviceService service;

  public String ping() throws Exception {
    // finding: command-injection
    Runtime.getRuntime().exec(new String[] {"/bin/sh", "-c", "ping -c 3 " + host});
    return SUCCESS;
  }

  public String count() throws Exception {
    // ok: command-injection
    Runtime.getRuntime().exec(new String[] {"/bin/sh", "-c", "ping -c " + count + " localhost"});
    return SUCCESS;
  }

  public String trace() throws Exception {
    if (host == null || !HOST.matcher(host).matches()) return INPUT;
    // ok: command-injection
    Runtime.getRuntime().exec(new String[] {"/bin/sh", "-c", "traceroute " + host});
    return SUCCESS;
  }

  public String label() throws Exception {
    for (String label : labels) {
      // finding: command-injection
      Runtime.getRuntime().exec("lp -t " + label);
    }
    return SUCCESS;
  }

  public String inspect() throws Exception {
    // finding: command-injection
    Runtime.getRuntime().exec("nmap " + device.getAddress());
    return SUCCESS;
  }

  public String tool() throws Exception {
    // ok: command-injection
    Runtime.getRuntime().exec("ls " + root);
    // ok: command-injection
    Runtime.getRuntime().exec("ls " + service.folder());
    return SUCCESS;
  }

  public void setHost(String host) {
    this.host = host;
  }

  public void setCount(int count) {
    this.count = count;
  }

  public void setLabels(List<String> labels) {
    this.labels = labels;
  }

  public void setDevice(Device device) {
    this.device = device;
  }

  public void setSession(Map<String, Object> session) {
    this.session = session;
  }

  public void setService(DeviceService service) {
    this.service = service;
  }
}

class Device {
  private String address;

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }
}

class DeviceService {
  private String folder = "/srv/devices";

  public void setFolder(String folder) {
    this.folder = folder;
  }

  String folder() {
    return folder;
  }
}

class Settings {
  private String program;

  public void setProgram(String program) {
    this.program = program;
  }

  void run() throws Exception {
    // ok: command-injection
    Runtime.getRuntime().exec(program + " --all");
  }
}
