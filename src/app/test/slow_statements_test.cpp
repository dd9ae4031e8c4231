// 2.2.4 What is said of statements that are slow, in a store that calls every one so: their names, and no
// value.
#include <gtest/gtest.h>

#include "app/program.hpp"
#include "customer/use_cases/use_cases.hpp"
#include "keys/use_cases/use_cases.hpp"
#include "store/test/postgres.hpp"

namespace bihuan {
namespace {

class SlowStatements : public testing::TestWithParam<const char*> {};

TEST_P(SlowStatements, AreNamedWithoutTheirValues) {
    StoreSettings settings{.url = "sqlite::memory:"};
    if (std::string_view{GetParam()} == "postgres") {
        settings.url = emptied_postgres();
        if (settings.url.empty()) GTEST_SKIP() << "BIHUAN_TEST_POSTGRES gives no PostgreSQL server";
    }
    settings.slow_statement = std::chrono::milliseconds{-1};
    const ManualClock clock{*from_iso("2026-03-02T01:00:00Z")};
    const FieldCipher master{FieldCipher::Key{1, 2, 3}};
    const keys::Holders holders{customer::sealed_holder()};
    customer::NewCustomerRecord record;
    record.name = "欧阳紫霞客";
    record.identity_number = "11010519491231002X";
    record.contact_points = {{"mobile", "13987654321"}, {"email", "zixia@planted.example"}};
    record.address_detail = "碧落街九百八十七号";
    testing::internal::CaptureStderr();
    {
        const auto store = open_store(settings, all_migrations(), clock);
        const auto done = store->write(system_actor(), [&](Unit& unit) -> Result<std::string> {
            keys::begin(unit, master, Suite::sm4, holders);
            TRY(const auto id, customer::add_customer(unit, master, record));
            TRY_DONE(keys::rotate_key(unit, master, holders, Suite::xchacha, "yearly"));
            TRY(const auto now, customer::get_customer(unit, master, id));
            customer::CustomerInput input;
            input.notes = "夜里别打电话";
            TRY_DONE(customer::update_customer(unit, master, id, now.version, input));
            for (const char* query :
                 {"13987654321", "11010519491231002X", "欧阳紫霞客", "zixia@planted.example"})
                EXPECT_EQ(customer::search_customers(unit, master, query, "", {}, 10).items.size(), 1U)
                    << query;
            return customer::reveal_customer_value(unit, master, id, "name", 0, "核对");
        });
        EXPECT_TRUE(done && *done == record.name);
        const auto refused = [&](Unit& unit) -> Done {
            unit.run(Sql{"test.refused",
                         "insert into customer (customer_id, code, name_sealed) values (1, :code, :name)"},
                     {{"code", record.contact_points[0].value}, {"name", record.name}});
            return {};
        };
        EXPECT_THROW(store->write(system_actor(), refused), std::exception) << "the engine refuses this one";
    }
    const auto log = testing::internal::GetCapturedStderr();
    for (const char* statement : {"customer.add", "customer.save", "customer.search", "seal_key.add"})
        EXPECT_NE(log.find(std::string{"\"statement\":\""} + statement), std::string::npos) << statement;
    for (const char* value : {"紫霞", "11010519491231002X", "13987654321", "zixia", "九百八十七", "夜里"})
        EXPECT_EQ(log.find(value), std::string::npos) << value;
}

INSTANTIATE_TEST_SUITE_P(Engines, SlowStatements, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan
