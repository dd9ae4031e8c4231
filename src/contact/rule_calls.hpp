// Part of contact's face for deeds (see calls.hpp): what is shown of words and addresses to who has not asked
// for more, and by which type of record a channel is written down. Pure.
#pragma once

#include <string>
#include <string_view>

#include "standard/contact_types.hpp"

namespace bihuan::contact {

// The type by which a request that came by this channel is answered; none: the channel has none.
const standard::ContactType* type_of_channel(const standard::ContactRules& rules, std::string_view channel);
// Enough to recognise, not enough to call or to copy: first three and last two of a number, first letter and
// domain of a mail address.
std::string mask_address(std::string_view address);
// A text as it is, but for numbers of seven digits and more and mail addresses in it.
std::string mask_text(std::string_view text);

}  // namespace bihuan::contact
