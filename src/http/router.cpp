#include "http/router.hpp"

#include <set>
#include <stdexcept>

#include "base/crypto.hpp"
#include "base/text.hpp"
#include "http/server.hpp"

namespace bihuan {
namespace {

std::string_view cut_part(std::string_view& rest) {
    if (rest.starts_with('/')) rest.remove_prefix(1);
    const auto part = rest.substr(0, rest.find('/'));
    rest.remove_prefix(part.size());
    return part;
}

}  // namespace

Router::Router(std::vector<Route> routes) : routes_{std::move(routes)} {
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < routes_.size(); ++i) {
        const auto& route = routes_[i];
        if (!ids.insert(route.operation_id).second)
            throw std::logic_error{"two routes are called " + std::string{route.operation_id}};
        std::size_t at = 0;
        for (std::string_view rest = route.path; !rest.empty();) {
            const auto part = cut_part(rest);
            if (part.starts_with('{')) {
                if (nodes_[at].parameter == 0) {
                    nodes_.emplace_back();
                    nodes_[at].parameter = nodes_.size() - 1;
                    nodes_[at].parameter_name = part.substr(1, part.size() - 2);
                }
                if (nodes_[at].parameter_name != part.substr(1, part.size() - 2))
                    throw std::logic_error{"a place of " + std::string{route.path} + " has two names"};
                at = nodes_[at].parameter;
            } else {
                auto found = nodes_[at].literals.find(part);
                if (found == nodes_[at].literals.end()) {
                    nodes_.emplace_back();
                    found = nodes_[at].literals.emplace(std::string{part}, nodes_.size() - 1).first;
                }
                at = found->second;
            }
        }
        for (const auto other : nodes_[at].routes)
            if (routes_[other].method == route.method)
                throw std::logic_error{"two routes answer " + std::string{route.method} + " " +
                                       std::string{route.path}};
        nodes_[at].routes.push_back(i);
    }
}

void Router::collect(std::size_t at, std::string_view rest, Match& match, std::string_view method) const {
    const auto& node = nodes_[at];
    if (rest.empty() || rest == "/") {
        for (const auto i : node.routes) {
            if (routes_[i].method == method) {
                match.route = &routes_[i];
                match.index = i;
                return;
            }
            if (!match.allowed.empty()) match.allowed += ", ";
            match.allowed += routes_[i].method;
            if (routes_[i].method == "GET") match.allowed += ", HEAD";
        }
        return;
    }
    auto after = rest;
    const auto part = cut_part(after);
    if (const auto found = node.literals.find(part); found != node.literals.end()) {
        collect(found->second, after, match, method);
        if (match.route != nullptr) return;
    }
    if (node.parameter == 0 || part.empty()) return;
    const auto count = match.parameters.size();
    match.parameters.emplace_back(node.parameter_name, part);
    collect(node.parameter, after, match, method);
    if (match.route == nullptr) match.parameters.resize(count);
}

Router::Match Router::find(std::string_view method, std::string_view path) const {
    Match match;
    collect(0, path, match, method == "HEAD" ? "GET" : method);
    return match;
}

std::string_view to_text(Access access) {
    switch (access.kind) {
        case Access::Kind::open:
            return "open";
        case Access::Kind::signed_in:
            return "signed_in";
        case Access::Kind::needs:
            return to_text(access.permission);
    }
    return "";
}

Done check_access(const Route& route, const Actor& actor) {
    if (route.access.kind == Access::Kind::open) return {};
    if (actor.must_change_password && route.operation_id != "get_session" &&
        route.operation_id != "sign_out" && route.operation_id != "change_own_password")
        return refuse(password_change_required);
    if (route.access.kind == Access::Kind::needs && !actor.can(route.access.permission))
        return refuse(not_permitted, std::string{to_text(route.access.permission)});
    return {};
}

std::optional<std::string> basic_of(std::string_view authorization) {
    constexpr std::string_view scheme = "Basic ";
    if (!authorization.starts_with(scheme) || authorization.size() > 1000) return std::nullopt;
    std::string text{trim(authorization.substr(scheme.size()))};
    // Ours is the alphabet of addresses, theirs that of mails.
    for (char& c : text) c = c == '+' ? '-' : c == '/' ? '_' : c;
    while (text.ends_with('=')) text.pop_back();
    auto out = base64_bytes(text);
    return out && out->contains(':') ? out : std::nullopt;
}

std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space) {
    std::string out;
    out.reserve(text.size());
    const auto digit = [](char c) {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        if (c >= 'A' && c <= 'F') return c - 'A' + 10;
        return -1;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            if (i + 2 >= text.size()) return std::nullopt;
            const int high = digit(text[i + 1]), low = digit(text[i + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += plus_is_space && text[i] == '+' ? ' ' : text[i];
        }
    }
    if (!is_valid_utf8(out) || out.find('\0') != out.npos) return std::nullopt;
    return out;
}

bool parse_query(std::string_view text, std::vector<std::pair<std::string, std::string>>& out) {
    while (!text.empty()) {
        const auto pair = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(text.size(), pair.size() + 1));
        if (pair.empty()) continue;
        const auto equals = pair.find('=');
        auto name = percent_decode(pair.substr(0, equals), true);
        auto value = percent_decode(equals == pair.npos ? "" : pair.substr(equals + 1), true);
        if (!name || !value || out.size() >= query_pairs_max) return false;
        out.emplace_back(std::move(*name), std::move(*value));
    }
    return true;
}

}  // namespace bihuan
