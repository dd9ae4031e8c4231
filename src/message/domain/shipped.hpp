// The templates that come with the program (standards/messages.toml): usable at once, replaced by approved
// ones.
#pragma once

#include "message/domain/template_rules.hpp"

namespace bihuan {
std::string_view messages_text();
}
namespace bihuan::message {

const std::vector<Draft>& shipped_templates();

}  // namespace bihuan::message
