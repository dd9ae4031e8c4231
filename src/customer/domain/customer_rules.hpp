// Shapes of contact values, what finds a customer, and how alike two records are (4.2.3).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "customer/domain/customer.hpp"

namespace bihuan::customer {

inline constexpr ErrorKind customer_unknown{"customer.unknown", Category::not_found, "没有这个客户",
                                            "No such customer"};
inline constexpr ErrorKind possible_duplicate{"customer.possible_duplicate", Category::conflict,
                                              "可能与已有客户重复：{}", "Likely a duplicate of: {}"};
inline constexpr ErrorKind customer_version{"customer.version_conflict", Category::conflict,
                                            "客户资料已被他人修改：{}，请刷新后再试",
                                            "The customer was changed meanwhile: {}; reload and try again"};
inline constexpr ErrorKind contact_shape{"customer.contact_shape", Category::invalid, "联系方式格式不对",
                                         "Not a valid contact value"};
inline constexpr ErrorKind identity_shape{"customer.identity_shape", Category::invalid, "身份证号码不正确",
                                          "Not a valid identity number"};
inline constexpr ErrorKind item_unknown{"customer.item_unknown", Category::invalid, "没有这一项",
                                        "No such item"};
inline constexpr ErrorKind merge_self{"customer.merge_self", Category::invalid, "不能与自己合并",
                                      "A record cannot be merged into itself"};
inline constexpr ErrorKind already_merged{"customer.already_merged", Category::conflict, "该记录已被合并",
                                          "The record has been merged already"};

std::string digits_of(std::string_view text);  // +86 and 0086 dropped
bool is_contact(std::string_view kind, std::string_view value);
bool is_identity_number(
    std::string_view number);  // 18 digits: with its check digit; others: 5 to 30 letters and digits

// What a value is found by: (purpose, text) pairs; the store hashes them. Numbers: whole, every beginning of
// 4 and more, last four. Mail: whole. Names: whole, Han bigrams and single first character, Latin words'
// beginnings.
struct LookupKey {
    std::string purpose, text;
    auto operator<=>(const LookupKey&) const = default;
};
std::vector<LookupKey> lookup_keys(const Customer& customer);
// What a person typed into the search box, to be matched all at once; empty: nothing can be found by it.
std::vector<LookupKey> query_keys(std::string_view query);
// Keys that find likely duplicates of this record.
std::vector<LookupKey> duplicate_keys(const Customer& customer);

// 0 to 1, with the reasons.
DuplicateCandidate compare(const Customer& wanted, const Customer& other);
double name_likeness(std::string_view a, std::string_view b);  // Dice over bigrams
inline constexpr double duplicate_refused = 0.8;

}  // namespace bihuan::customer
