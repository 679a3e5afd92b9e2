package tenure.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An account as it was imported. */
@Entity
@Immutable
@Table(name = "account")
class StoredAccount extends PanacheEntityBase {

    @Id
    String id = "";

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    String document = "";
}
