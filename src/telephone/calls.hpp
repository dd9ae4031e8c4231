// Face of `telephone` for deeds.
#pragma once

#include <string>
#include <string_view>

#include "base/crypto.hpp"
#include "keys/types.hpp"
#include "sla/types.hpp"
#include "store/personal.hpp"
#include "store/store.hpp"
#include "telephone/types.hpp"

namespace bihuan::telephone {

struct Hands {  // what calls need beside the store
    const FieldCipher* cipher = nullptr;
    std::string zone;  // whose days people mean
};

// --- moments that timers bring
inline constexpr std::string_view patience_timer = "telephone.patience";  // subject: the call
inline constexpr std::string_view wrap_timer = "telephone.wrap_up";       // subject: the call
inline constexpr std::string_view call_back_timer = "telephone.call_back";
void on_patience(Unit& unit, const Hands& hands, CallId id);
void on_wrap_up(Unit& unit, const Hands& hands, CallId id);
void on_call_back(Unit& unit, const Hands& hands, CallBackId id);

// The answer clock of a call speaks (1.3.3, 4.2.2): a breach rings the bell of whoever leads there.
inline constexpr std::string_view clock_subject = "call";
void hear_clock(Unit& unit, const Hands& hands, const sla::Reached& reached);

// What is held about a person (2.2.4).
PersonalPart personal_calls(const FieldCipher& cipher);
PersonalPart personal_call_backs(const FieldCipher& cipher);
// For the move to another key.
keys::Holder sealed_calls();
keys::Holder sealed_call_backs();

// For demonstrations: who sits at which extension.
void ensure_line(Unit& unit, const Hands& hands, UserId person, const std::string& extension);

}  // namespace bihuan::telephone
