/**
 * What most actions share, so that it is in the first chunk of the bundle: the bundler would repeat it in each of the lazy ones.
 */
import './mendix.ts';
import '../../mendix/environments.ts';
import '../../mendix/lookup.ts';
import '../../mendix/packages.ts';
import '../../mendix/start-stop.ts';
