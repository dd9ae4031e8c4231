// A service desk for the tests: a store with the tables of identity and customer, a key, an agent.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "customer/use_cases/use_cases.hpp"
#include "identity/calls.hpp"

namespace bihuan {
std::span<const Migration> identity_migrations();
std::span<const Migration> customer_migrations();
std::span<const Migration> keys_migrations();
}  // namespace bihuan

namespace bihuan::customer {

inline std::vector<Migration> desk_migrations() {
    std::vector<Migration> out;
    for (const auto& part : {identity_migrations(), keys_migrations(), customer_migrations()})
        out.insert(out.end(), part.begin(), part.end());
    return out;
}

// "" when all is well, else the code; of a wrong field: "field code".
template <class T>
std::string code_of(const Result<T>& result) {
    if (result) return "";
    const auto& error = result.error();
    if (error.fields.empty()) return std::string{error.kind.code};
    std::string out;
    for (const auto& one : error.fields)
        out += (out.empty() ? "" : ", ") + one.field + " " + std::string{one.kind.code};
    return out;
}

inline ContactInput mobile(std::string number) { return {.kind = "mobile", .value = std::move(number)}; }

inline CustomerInput person(std::string name, std::vector<ContactInput> contacts = {}) {
    CustomerInput out;
    out.name = std::move(name);
    out.customer_type = "person";
    out.contact_points = std::move(contacts);
    return out;
}

class Desk : public testing::Test {
  protected:
    Desk() {
        actor_.user_id = 7;
        actor_.name = "李雷";
        actor_.remote = "10.0.0.9";
        store_->write(system_actor(), [&](Unit& unit) -> Done {
            home_ = identity::ensure_organization(unit, {.code = "HQ", .name_zh = "总部", .name_en = "HQ"})
                        .number;
            return {};
        });
        actor_.home_organization_id = home_;
    }
    template <class F>
    auto write(F use) {
        return store_->write(actor_, use);
    }
    template <class F>
    auto read(F use) {
        return store_->read(actor_, use);
    }
    Result<Customer> add(const CustomerInput& input, bool accepts_duplicate = false) {
        return write([&](Unit& unit) { return create_customer(unit, cipher_, input, accepts_duplicate); });
    }
    Result<Customer> get(CustomerId id) {
        return read([&](Unit& unit) { return get_customer(unit, cipher_, id); });
    }
    Result<Customer> change(CustomerId id, std::int64_t version, const CustomerInput& input) {
        return write([&](Unit& unit) { return update_customer(unit, cipher_, id, version, input); });
    }
    Result<Customer> merge(const Customer& into, const Customer& from) {
        return write([&](Unit& unit) {
            return merge_customers(unit, cipher_, into.customer_id, from.customer_id, into.version, "同一人");
        });
    }
    BriefList search(const std::string& query, const std::string& segment = {}, CustomerId after = {},
                     std::int64_t limit = 50) {
        return read(
            [&](Unit& unit) { return search_customers(unit, cipher_, query, segment, after, limit); });
    }
    std::vector<CustomerId> found(const std::string& query) {
        std::vector<CustomerId> out;
        for (const auto& one : search(query).items) out.push_back(one.customer_id);
        return out;
    }
    std::vector<DuplicateCandidate> duplicates(const DuplicateQuery& query) {
        return read([&](Unit& unit) { return find_duplicates(unit, cipher_, query); });
    }
    EventList history(CustomerId id, CustomerEventId after = {}, std::int64_t limit = 50) {
        return *read([&](Unit& unit) { return list_customer_events(unit, cipher_, id, after, limit); });
    }
    // Every row of a table as one text.
    std::string raw(const std::string& table, const std::vector<std::string>& columns) {
        std::string text = "select ";
        for (const auto& column : columns) text += (text.size() > 7 ? "," : "") + column;
        text += " from " + table;
        return read([&](Unit& unit) {
            std::string out;
            unit.each(Sql{"test.raw", text}, {}, [&](const Row& row) {
                for (const auto& column : columns) out += column + "=" + row.text(column) + "\n";
            });
            return out;
        });
    }

    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    const FieldCipher cipher_{FieldCipher::Key{1, 2, 3}};
    std::unique_ptr<Store> store_ = open_store({.url = "sqlite::memory:"}, desk_migrations(), clock_);
    Actor actor_ = system_actor();
    std::int64_t home_ = 0;
};

}  // namespace bihuan::customer
