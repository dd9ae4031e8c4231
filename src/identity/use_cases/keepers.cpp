#include "identity/use_cases/keepers.hpp"

namespace bihuan::identity {

Keeper audit_keeper() {
    return deleting_keeper(
        {.what = "identity.audit",
         .table = "audit_entry",
         .id = "audit_id",
         .at = {},
         .customer = "case when subject_kind = 'customer' then coalesce(subject_id, 0) else 0 end"});
}

}  // namespace bihuan::identity
