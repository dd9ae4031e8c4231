// Words of the demo data: written for this product, about nobody. Slots: {place} {plan} {days} {amount}
// {hour}.
#pragma once

#include <span>
#include <string_view>

namespace bihuan::demo {

struct Template {
    std::string_view category;  // code; where the tree lacks it, its nearest ancestor is used
    bool is_english;
    std::string_view title;
    std::string_view description;
    std::string_view note;    // internal
    std::string_view reply;   // to the customer
    std::string_view result;  // when resolved
};
std::span<const Template> templates();

struct Branch {
    std::string_view code, parent, name_zh, name_en, kind;
};
std::span<const Branch> units();  // parents first

struct Login {
    std::string_view username, name, role, unit;
};
std::span<const Login> logins();  // staff; customers are made with their records
// Known to everyone who reads the README: outside demo mode such an account must change it at once.
inline constexpr std::string_view password = "Bihuan-demo-2026";

std::span<const std::string_view> surnames();
std::span<const std::string_view> given_names();
std::span<const std::string_view> english_names();
std::span<const std::string_view> plans();
std::span<const std::string_view> places();  // streets and estates, made up
std::span<const std::string_view> english_places();
std::span<const std::string_view> tags();

}  // namespace bihuan::demo
