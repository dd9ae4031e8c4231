#include "store/postgres/connection.hpp"

#include <libpq-fe.h>

#include <map>
#include <memory>
#include <stdexcept>
#include <string_view>

namespace bihuan {
namespace {

const std::map<std::string_view, std::string_view> otherwise{
    {"application_name", "bihuan"}, {"connect_timeout", "3"},     {"keepalives_count", "3"},
    {"keepalives_idle", "5"},       {"keepalives_interval", "2"}, {"target_session_attrs", "read-write"},
    {"tcp_user_timeout", "6000"},
};

}  // namespace

std::string connection_pairs(const std::string& url, bool is_read_only) {
    char* wrong = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options{
        PQconninfoParse(url.c_str(), &wrong), &PQconninfoFree};
    if (!options) {
        const std::string text = wrong == nullptr ? "out of memory" : wrong;
        PQfreemem(wrong);
        throw std::runtime_error{"store.url: " + text};
    }
    const auto left_open = [&](std::string_view keyword) -> std::string_view {
        if (is_read_only && keyword == "target_session_attrs") return "any";
        const auto known = otherwise.find(keyword);
        return known != otherwise.end() ? known->second : std::string_view{};
    };
    std::string out;
    for (const auto* option = options.get(); option->keyword != nullptr; ++option) {
        const auto value =
            option->val != nullptr ? std::string_view{option->val} : left_open(option->keyword);
        if (value.empty()) continue;
        out += std::string{option->keyword} + "='";
        for (const char c : value) {
            if (c == '\'' || c == '\\') out += '\\';
            out += c;
        }
        out += "' ";
    }
    return out;
}

}  // namespace bihuan
