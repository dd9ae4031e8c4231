// Face of `automation` for values: what a rule is called by.
#pragma once

#include "base/id.hpp"

namespace bihuan::automation {

struct RuleId : Id<RuleId> {
    using Id::Id;
};
struct MacroId : Id<MacroId> {
    using Id::Id;
};
struct DeliveryId : Id<DeliveryId> {
    using Id::Id;
};

}  // namespace bihuan::automation
