#include "duty/use_cases/keepers.hpp"

namespace bihuan::duty {

Keeper shift_keeper() {
    return deleting_keeper({.what = "duty.shift", .table = "duty_shift", .id = "shift_id", .at = "ends_at"});
}

}  // namespace bihuan::duty
