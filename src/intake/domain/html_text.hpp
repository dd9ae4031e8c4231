// The words of an HTML mail. Nothing of the markup survives, so nothing of it is ever shown as markup.
#pragma once

#include <string>
#include <string_view>

namespace bihuan::intake {

// Scripts, styles and comments go; links stay as text with their address; entities are decoded.
std::string text_of_html(std::string_view html);

}  // namespace bihuan::intake
