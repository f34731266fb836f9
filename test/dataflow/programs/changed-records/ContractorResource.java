package org.example.contractors;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Records that are found and changed are kept, though nobody saves them. */
@RestController
@Transactional
class ContractorResource {
  private final ContractorRepository contractors;

  ContractorResource(ContractorRepository contractors) {
    this.contractors = contractors;
  }

  @PutMapping("/contractors/{id}/callback")
  void callback(@PathVariable Long id, @RequestBody String address) {
    contractors.findById(id).ifPresent(contractor -> contractor.setCallback(address));
  }

  @PutMapping("/contractors/{id}/site")
  void site(@PathVariable Long id, @RequestBody String address) {
    contractors.findById(id).orElseThrow().visit(address);
  }

  @PutMapping("/contractors/probe")
  String probe(@RequestBody String address) {
    Contractor contractor = new Contractor();
    contractor.setProbe(address);
    return "seen";
  }
}
