// Every setting of the program: one table, read from a TOML file, the environment and flags, later ones
// winning. `bihuan config show` prints the table with the value in force and where it came from.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace bihuan {

enum class SettingType { text, number, boolean };

struct SettingInfo {
    std::string_view key;  // "server.port": [server] port in TOML, BIHUAN_SERVER_PORT in the environment
    SettingType type;
    std::string_view otherwise;  // the default
    std::int64_t min = 0, max = 0;
    std::string_view en, zh;
};
std::span<const SettingInfo> setting_infos();

inline constexpr ErrorKind setting_unknown{"config.unknown", Category::invalid, "不认识的配置项：{}",
                                           "Unknown setting: {}"};
inline constexpr ErrorKind setting_wrong{"config.wrong", Category::invalid, "配置项的值不对：{}",
                                         "Wrong value of a setting: {}"};
inline constexpr ErrorKind setting_file{"config.file", Category::invalid, "配置文件无法读取：{}",
                                        "The configuration file cannot be read: {}"};

class Settings {
  public:
    Settings();                                                      // defaults
    Done read_toml(std::string_view text, std::string_view source);  // `source` names the file in messages
    Done read_file(const std::string& path);
    Done read_environment();
    Done set(std::string_view key, std::string value, std::string source);  // flags

    std::string text(std::string_view key) const;
    std::int64_t number(std::string_view key) const;
    bool boolean(std::string_view key) const;

    // store.url, or the SQLite file in data_dir.
    std::string store_url() const;
    // The table for people; values that may hold a secret are hidden.
    std::string show(bool is_zh) const;

  private:
    struct Held {
        std::string value, source;
    };
    std::map<std::string, Held, std::less<>> held_;
};

}  // namespace bihuan
