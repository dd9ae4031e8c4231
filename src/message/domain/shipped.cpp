#include "message/domain/shipped.hpp"

#include <toml++/toml.h>

namespace bihuan::message {

const std::vector<Draft>& shipped_templates() {
    static const auto all = [] {
        std::vector<Draft> out;
        const auto root = toml::parse(messages_text());
        const auto* list = root["template"].as_array();
        must(list != nullptr);
        for (const auto& node : *list) {
            const auto& one = *node.as_table();
            const auto text = [&](const char* key) { return one[key].value_or(std::string{}); };
            out.push_back({{text("purpose"), text("channel"), text("language"), text("segment")},
                           text("subject"),
                           text("body")});
        }
        return out;
    }();
    return all;
}

}  // namespace bihuan::message
