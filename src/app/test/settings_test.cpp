#include "app/settings.hpp"

#include <gtest/gtest.h>

namespace bihuan {
namespace {

TEST(Settings, LaterSourcesWinAndWrongOnesAreNamed) {
    struct Sample {
        const char* why;
        const char* toml;
        const char* code;    // "" when accepted
        const char* detail;  // part of the message
    };
    for (const Sample& row : {
             Sample{"a table and a plain key", "data_dir = \"/x\"\n[server]\nport = 9000", "", ""},
             Sample{"unknown key", "[server]\nprot = 1", "config.unknown", "server.prot"},
             Sample{"out of range", "[server]\nport = 70000", "config.wrong", "0..65535"},
             Sample{"wrong type", "[server]\nport = \"many\"", "config.wrong", "server.port"},
             Sample{"a list where a value belongs", "data_dir = [1]", "config.wrong", "data_dir"},
             Sample{"broken TOML names its line", "a = 1\nb = = 2", "config.file", "line 2"},
             Sample{"boolean", "demo = true", "", ""},
             Sample{"not a level", "[log]\nlevel = \"loud\"", "config.wrong", "log.level"},
             Sample{"dates are no setting", "data_dir = 1979-05-27", "config.wrong", "data_dir"},
         }) {
        Settings settings;
        const auto done = settings.read_toml(row.toml, "test.toml");
        EXPECT_EQ(done ? "" : std::string{done.error().kind.code}, row.code) << row.why;
        if (!done) {
            EXPECT_NE(done.error().detail.find(row.detail), std::string::npos)
                << row.why << ": " << done.error().detail;
        }
    }
}

TEST(Settings, FlagsBeatTheFileAndShowSaysSo) {
    Settings settings;
    ASSERT_TRUE(settings.read_toml("[server]\nport = 9000", "a.toml"));
    EXPECT_EQ(settings.number("server.port"), 9000);
    ASSERT_TRUE(settings.set("server.port", "9001", "flag --port"));
    EXPECT_EQ(settings.number("server.port"), 9001);
    EXPECT_NE(settings.show(false).find("server.port = 9001"), std::string::npos);
    EXPECT_NE(settings.show(false).find("flag --port"), std::string::npos);
}

TEST(Settings, ShowHidesPasswords) {
    Settings settings;
    ASSERT_TRUE(settings.set("store.url", "postgresql://bihuan:swordfish@host/db", "flag"));
    ASSERT_TRUE(settings.set("message.mail_password", "swordfish", "flag"));
    ASSERT_TRUE(settings.set("message.push_secret", "swordfish", "flag"));
    EXPECT_EQ(settings.show(false).find("swordfish"), std::string::npos);
    EXPECT_EQ(settings.store_url(), "postgresql://bihuan:swordfish@host/db");
}

}  // namespace
}  // namespace bihuan
