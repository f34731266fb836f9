package org.example.contractors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import lombok.Getter;
import lombok.Setter;

@Entity
@Getter
@Setter
public class Contractor {
  @Id private Long id;
  private String callback;
  private String hook;
  private String probe;
  private String site;

  public void visit(String address) {
    this.site = address;
  }
}
